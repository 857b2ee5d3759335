using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.Conversation.Turns;

/// <summary>Takes what it is told to, remembers it, and always says the same.</summary>
internal sealed class RecordingDialogue(params string[] verbs) : IDialogue
{
    public List<Turn.Pressed> Taken { get; } = [];

    public required Reply Answer { get; set; }

    public static Reply Card(string heading) => Reply.Of(CardFrame.Of(heading, []));

    public static Reply Dialog(string title) => Reply.Of(new DialogStep.Show(title, CardFrame.Of(title, [])));

    public bool Takes(string verb) => verbs.Contains(verb);

    public Task<Reply> TakeAsync(Turn.Pressed pressed, CancellationToken cancellationToken)
    {
        Taken.Add(pressed);
        return Task.FromResult(Answer);
    }
}
