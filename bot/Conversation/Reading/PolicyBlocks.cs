using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Reading;

/// <summary>Puts the lines of a passage together to what they were in the document: paragraphs, lists, tables, code.</summary>
internal static partial class PolicyBlocks
{
    public static IReadOnlyList<PolicyBlock> Of(PolicyPagePassage passage)
    {
        var places = passage.Lines.Select((line, index) => new Place(string.Create(CultureInfo.InvariantCulture, $"{passage.Anchor}.{index + 1}"), line)).ToList();
        var blocks = new List<PolicyBlock>();
        for (var start = 0; start < places.Count;)
        {
            var end = start + 1;
            while (end < places.Count && BelongTogether(places[end - 1].Line, places[end].Line))
                end++;
            blocks.Add(Of(places[start..end]));
            start = end;
        }

        return blocks;
    }

    private static bool BelongTogether(PolicyPageLine before, PolicyPageLine line) => (before.Kind, line.Kind) switch
    {
        (PolicyPageKind.Prose, PolicyPageKind.Prose) => before.Block == line.Block,
        (PolicyPageKind.Item, PolicyPageKind.Item) => true,
        (PolicyPageKind.Header or PolicyPageKind.Row, PolicyPageKind.Row) => true,
        (PolicyPageKind.Code, PolicyPageKind.Code) => true,
        _ => false,
    };

    private static PolicyBlock Of(List<Place> places) => places[0].Line.Kind switch
    {
        PolicyPageKind.Item => ListOf([.. places.GroupBy(place => place.Line.Block).Select(item => item.ToList())]),
        PolicyPageKind.Header => new PolicyBlock.Table(RowOf(places[0]), [.. places.Skip(1).Select(RowOf)]),
        PolicyPageKind.Row => new PolicyBlock.Table(null, [.. places.Select(RowOf)]),
        PolicyPageKind.Code => new PolicyBlock.Code([.. places.Select(place => place.Whole)]),
        _ => new PolicyBlock.Paragraph([.. places.Select(place => place.Whole)]),
    };

    private static PolicyBlock.List ListOf(List<List<Place>> items)
    {
        var entries = new List<PolicyListEntry>();
        var depth = int.MaxValue;
        for (var at = 0; at < items.Count;)
        {
            var end = at;
            while (end < items.Count && DepthOf(items[end]) > depth)
                end++;

            if (end > at)
            {
                entries[^1] = With(entries[^1], ListOf(items[at..end]));
                at = end;
                continue;
            }

            depth = DepthOf(items[at]);
            Add(entries, [.. items[at].Select(place => place.Whole)]);
            at++;
        }

        return new PolicyBlock.List(entries);
    }

    private static int DepthOf(List<Place> item) => item[0].Line.Depth;

    private static void Add(List<PolicyListEntry> entries, List<PolicyLine> lines)
    {
        var marker = Marker().Match(lines[0].Text);
        if (marker.Success)
            lines[0] = lines[0] with { Text = lines[0].Text[marker.Length..] };

        if (marker.Success || entries.Count == 0)
            entries.Add(new PolicyListEntry(marker.Groups["marker"].Value, NumberOf(marker), [new PolicyBlock.Paragraph(lines)]));
        else
            entries[^1] = With(entries[^1], new PolicyBlock.Paragraph(lines)); // a further paragraph of the same entry
    }

    private static PolicyListEntry With(PolicyListEntry entry, PolicyBlock block) => entry with { Blocks = [.. entry.Blocks, block] };

    private static int? NumberOf(Match marker) =>
        int.TryParse(marker.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static PolicyRow RowOf(Place place) => new(place.Anchor, TableCells.Of(place.Line.Text));

    private readonly record struct Place(string Anchor, PolicyPageLine Line)
    {
        public PolicyLine Whole => new(Anchor, Line.Text);
    }

    // A bullet, or a number or letter with a point or bracket behind it.
    [GeneratedRegex(@"^\s*(?<marker>[-*+•–▪‣◦]|\(?(?:(?<number>\d{1,9})|[A-Za-z]|[ivxlc]{2,6})[.)])\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();
}
