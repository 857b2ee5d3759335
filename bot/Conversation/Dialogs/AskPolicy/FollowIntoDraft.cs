using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>Hands each sentence on to the draft that a channel shows, once it is proved.</summary>
internal sealed class FollowIntoDraft(IShowDraft draft) : IFollowWriting
{
    private readonly List<NumberedSentence> _sentences = [];

    public Task ShowAsync(WrittenSentence sentence, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _sentences.Add(WrittenText.Numbered(sentence));
        draft.Show([.. _sentences]);

        return Task.CompletedTask;
    }
}
