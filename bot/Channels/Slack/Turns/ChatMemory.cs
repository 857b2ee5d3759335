using PolicyBot.Channels.Slack.Api;

namespace PolicyBot.Channels.Slack.Turns;

/// <summary>
/// What a conversation needs to go on: what was asked before, and which messages answered which. In memory, for an hour at most; nothing of a report is ever in it.
/// </summary>
internal sealed class ChatMemory(TimeProvider time) : IDisposable
{
    private const int Most = 20_000;
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(30);

    private readonly Recent<ChatLine, string> _questions = new(time, Span, Most);
    private readonly Recent<MessagePlace, Answered<MessagePlace>> _answers = new(time, Span, Most);

    public string? QuestionBefore(ChatLine line) => _questions.TryFind(line, out var question) ? question : null;

    /// <param name="question"><see langword="null"/>: it was none.</param>
    public void Remember(ChatLine line, string? question)
    {
        if (question is not null)
            _questions.Put(line, question);
    }

    public void RememberAnswers(MessagePlace asked, Answered<MessagePlace> answered)
    {
        if (answered.Messages.Count > 0)
            _answers.Put(asked, answered);
    }

    /// <returns><see langword="null"/> when it was not answered, or that is long ago.</returns>
    public Answered<MessagePlace>? AnswersTo(MessagePlace asked) => _answers.TryFind(asked, out var answered) ? answered : null;

    public void ForgetAnswersTo(MessagePlace asked) => _answers.Forget(asked);

    public void Dispose()
    {
        _questions.Dispose();
        _answers.Dispose();
    }
}
