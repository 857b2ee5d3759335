using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Says of a line what it is, to those who show it.</summary>
internal static class LineKinds
{
    public static PolicyPageKind Of(Sentence sentence) => sentence.Kind switch
    {
        SentenceKind.Prose => PolicyPageKind.Prose,
        SentenceKind.Item => PolicyPageKind.Item,
        SentenceKind.Header => PolicyPageKind.Header,
        SentenceKind.Row => PolicyPageKind.Row,
        SentenceKind.Code => PolicyPageKind.Code,
        _ => throw new ArgumentOutOfRangeException(nameof(sentence), sentence.Kind, "Say what it is."),
    };
}
