using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Channels.Teams.Activities;

/// <summary>
/// What a conversation needs to go on: what was asked before, which message answered which, and what a thumb belongs to. In memory, for an hour at most;
/// nothing of a report is ever in it.
/// </summary>
internal sealed class ShortMemory(TimeProvider time) : IDisposable
{
    private const int Most = 20_000;
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(30);

    private readonly Recent<(string Conversation, string Person), string> _questions = new(time, Span, Most);
    private readonly Recent<(string Conversation, string Message), Answered<string>> _answers = new(time, Span, Most);
    private readonly Recent<(string Conversation, string Answer), IReadOnlyDictionary<string, string>> _feedback = new(time, Span, Most);
    private readonly Recent<string, bool> _welcomed = new(time, Span, Most);
    private readonly Recent<string, bool> _asked = new(time, Span, Most);

    public string? QuestionBefore(Activity activity) => _questions.TryFind((activity.ConversationId, activity.From.Id), out var question) ? question : null;

    public void Remember(Activity activity, string question) => _questions.Put((activity.ConversationId, activity.From.Id), question);

    public void RememberAnswers(Activity activity, Answered<string> answered)
    {
        if (activity.Id is { } message && answered.Messages.Count > 0)
            _answers.Put((activity.ConversationId, message), answered);
    }

    /// <returns><see langword="null"/> when it was not answered, or that is long ago.</returns>
    public Answered<string>? AnswersTo(Activity activity) =>
        activity.Id is { } message && _answers.TryFind((activity.ConversationId, message), out var answered) ? answered : null;

    public void ForgetAnswersTo(Activity activity)
    {
        if (activity.Id is { } message)
            _answers.Forget((activity.ConversationId, message));
    }

    /// <param name="answer">Id of our message.</param>
    /// <param name="fields">What the buttons "yes" and "no" would carry.</param>
    public void RememberFeedback(string conversation, string? answer, IReadOnlyDictionary<string, string> fields)
    {
        _feedback.Put((conversation, ""), fields);
        if (answer is not null)
            _feedback.Put((conversation, answer), fields);
    }

    /// <param name="answer">Of which message; when the client does not say, the last one in the conversation is meant.</param>
    public IReadOnlyDictionary<string, string>? FeedbackOn(string conversation, string? answer) =>
        _feedback.TryFind((conversation, answer ?? ""), out var fields) ? fields : null;

    /// <returns>Whether nobody was asked yet why this answer did not help.</returns>
    public bool IsFirstWhyNot(IReadOnlyDictionary<string, string> feedback) => _asked.TryAdd(feedback.GetValueOrDefault("ticket", ""), true);

    /// <returns>Whether nobody was welcomed there a moment ago: an installation is told twice, in either order.</returns>
    public bool IsFirstWelcome(string conversation) => _welcomed.TryAdd(conversation, true);

    public void ForgetWelcome(string conversation) => _welcomed.Forget(conversation);

    public void Dispose()
    {
        _questions.Dispose();
        _answers.Dispose();
        _feedback.Dispose();
        _welcomed.Dispose();
        _asked.Dispose();
    }
}
