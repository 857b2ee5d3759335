using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>
/// Takes the notes out of the ends of columns and pages and gives them to the lines that refer to them, without their marks, as the reader of Word documents
/// does: a note is a paragraph of its own, and never in the middle of a sentence.
/// </summary>
internal sealed partial class PdfNotes
{
    /// <summary>Type that is so much smaller than the text is that of notes.</summary>
    private const double Smaller = 0.93;

    /// <summary>A mark is smaller than the line that it is raised in.</summary>
    private const double OfMark = 0.75;

    private readonly double _body;
    private readonly List<PdfNote> _notes = [];
    private readonly HashSet<string> _marks;

    private PdfNotes(List<IReadOnlyList<PdfLine>> columns, double body) =>
        (_body, _marks) = (body, columns.SelectMany(lines => lines).SelectMany(line => Marks(line).Where(at => at > 0).Select(at => line.Words[at].Text)).ToHashSet(StringComparer.Ordinal));

    /// <param name="columns">The lines of each column, in the order of reading.</param>
    public static IReadOnlyList<PdfLine> Attach(List<IReadOnlyList<PdfLine>> columns, double body) => new PdfNotes(columns, body).Attach(columns);

    private List<PdfLine> Attach(List<IReadOnlyList<PdfLine>> columns)
    {
        var text = new List<PdfLine>();
        foreach (var lines in columns)
        {
            var begin = Begin(lines);
            text.AddRange(lines.Take(begin));
            foreach (var line in lines.Skip(begin)) ReadNote(line);
        }

        if (_notes.Count == 0) return text;

        var left = _notes.GroupBy(note => note.Mark, StringComparer.Ordinal).ToDictionary(notes => notes.Key, notes => new Queue<PdfNote>(notes), StringComparer.Ordinal);
        var rest = new List<PdfNote>();
        for (var at = 0; at < text.Count; at++) text[at] = Refer(text[at], left, rest);

        return text.Count == 0 ? text : AddRest(text, rest.Concat(left.Values.SelectMany(notes => notes)));
    }

    /// <summary>What nothing refers to stands behind the last line of its page.</summary>
    private static List<PdfLine> AddRest(List<PdfLine> text, IEnumerable<PdfNote> rest)
    {
        var at = 0;
        foreach (var notes in rest.GroupBy(note => note.Page).OrderBy(notes => notes.Key))
        {
            while (at + 1 < text.Count && text[at + 1].Page <= notes.Key) at++;

            text[at] = text[at] with { Notes = [.. text[at].Notes, .. notes] };
        }

        return text;
    }

    /// <summary>Where the notes at the end of a column begin.</summary>
    private int Begin(IReadOnlyList<PdfLine> lines)
    {
        var begin = lines.Count;
        var tallest = 0.0;
        for (var at = lines.Count - 1; at >= 0; at--)
        {
            tallest = Math.Max(tallest, lines[at].Height);
            if (BeginsNote(lines[at], tallest)) begin = at;
            else if (tallest > _body * 1.02) break;
        }

        // One that did not end on the page before goes on above the first of this page.
        var goesOn = _notes.Count > 0 && _notes[^1].Lines is [.., var last] && !LineMarks.EndsSentence(last) && lines[0].Page == _notes[^1].Page + 1;
        while (goesOn && begin > 0 && lines[begin - 1].Height < _body * Smaller) begin--;

        return begin;
    }

    /// <param name="tallest">The height of the tallest line from here to the end of the column.</param>
    private bool BeginsNote(PdfLine line, double tallest)
    {
        var isSmall = tallest < _body * Smaller;
        if (line.Words.Count > 1 && IsMark(line, 0)) return isSmall || (tallest <= line.Height * 1.05 && _marks.Contains(line.Words[0].Text));

        return isSmall && line.Words.Count > 1 && _marks.Contains(Bare(line.Words[0].Text));
    }

    private void ReadNote(PdfLine line)
    {
        var first = line.Words.Count > 1 && (IsMark(line, 0) || _marks.Contains(Bare(line.Words[0].Text)));
        if (first || _notes.Count == 0) _notes.Add(new PdfNote(first ? Bare(line.Words[0].Text) : "", line.Page, [string.Join(' ', line.Words.Skip(first ? 1 : 0).Select(word => word.Text))]));
        else _notes[^1].Lines.Add(line.Text);
    }

    /// <summary>Finds the notes of the marks in a line: the next of that mark, on its page or a later one, since numbers may begin anew on each.</summary>
    private static PdfLine Refer(PdfLine line, Dictionary<string, Queue<PdfNote>> left, List<PdfNote> rest)
    {
        var (found, marks) = (new List<PdfNote>(), new HashSet<int>());
        foreach (var at in Marks(line).Where(at => at > 0))
        {
            if (!left.TryGetValue(line.Words[at].Text, out var notes)) continue;

            while (notes.TryPeek(out var next) && next.Page < line.Page) rest.Add(notes.Dequeue()); // nothing referred to it
            if (!notes.TryDequeue(out var note)) continue;

            found.Add(note);
            marks.Add(at);
        }

        return found.Count == 0 ? line : new PdfLine(line.Column, [.. line.Words.Where((_, at) => !marks.Contains(at))]) { Notes = found };
    }

    private static IEnumerable<int> Marks(PdfLine line) => Enumerable.Range(0, line.Words.Count).Where(at => IsMark(line, at) && !IsUnit(line, at));

    private static bool IsMark(PdfLine line, int at)
    {
        var word = line.Words[at];

        return word.Height < line.Height * OfMark && Mark().IsMatch(word.Text) && word.Bottom < line.Bottom - (line.Height * 0.15);
    }

    /// <summary>As in m².</summary>
    private static bool IsUnit(PdfLine line, int at) => at > 0 && line.Words[at - 1].Text is { Length: <= 2 } unit && unit.All(char.IsAsciiLetterLower);

    private static string Bare(string mark) => mark.TrimEnd('.', ')');

    [GeneratedRegex(@"^(\d{1,3}|[a-z]|[ivx]{1,6}|[*†‡§]{1,3})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
