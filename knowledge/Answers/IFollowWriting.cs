namespace PolicyBot.Knowledge.Answers;

/// <summary>Is told of each sentence as soon as it is proved, while the model still writes.</summary>
public interface IFollowWriting
{
    /// <summary>
    /// In the order of the answer, one after the other. What it throws, but for a cancellation that was asked for, is logged by its type and stops the telling and not the answer.
    /// </summary>
    Task ShowAsync(WrittenSentence sentence, CancellationToken cancellationToken);
}
