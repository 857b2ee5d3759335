using System.Runtime.CompilerServices;
using PolicyBot.Knowledge.Answers.Proof;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>Makes sentences of what is dictated.</summary>
internal static class Drafts
{
    /// <returns>Each sentence as soon as it is whole; none when the model says that the passages do not answer.</returns>
    /// <exception cref="ModelException">The model failed, or wrote something else. Whatever was whole before was handed out.</exception>
    public static async IAsyncEnumerable<DraftSentence> InAsync(IAsyncEnumerable<string> dictated, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = new DraftReader();
        await foreach (var chunk in dictated.WithCancellation(cancellationToken))
        {
            reader.Add(chunk);
            while (reader.TryTake() is { } sentence) yield return sentence;

            if (reader.IsCovered == false) yield break;
            if (reader.IsUnreadable) break;
        }

        reader.End();
        while (reader.TryTake() is { } sentence) yield return sentence;

        if (reader.IsUnreadable) throw new ModelException(ModelTrouble.Unreadable, cause: null);
    }
}
