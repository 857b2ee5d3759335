using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Puts beside citations what belongs to them: what there is more to read, what to ask next, and the reader's rights.</summary>
internal static class Quoting
{
    /// <param name="citations">At least one.</param>
    /// <param name="selection">What they are of.</param>
    /// <param name="place">Of the asker; see <see cref="Question.Jurisdiction"/>.</param>
    public static Answer.Quoted Complete(IReadOnlyList<Citation> citations, Selection selection, Asked asked, string? place, PassageTable passages)
    {
        var more = Citing.Cite(selection.More, asked, passages);

        return new Answer.Quoted(citations, RightsNotices.For([.. citations, .. more], place))
        {
            Form = asked.Form,
            More = more,
            Related = RelatedHeadings.Of(selection, [.. citations, .. more], passages),
        };
    }
}
