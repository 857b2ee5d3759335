using System.Text;

namespace PolicyBot.Cases.Conflicts;

/// <summary>Comma-separated values (RFC 4180): fields in quotes may hold commas, line breaks, and quotes written twice.</summary>
internal static class CsvRows
{
    /// <returns>Each row with the number of the line on which it begins, from 1. Empty lines are left out.</returns>
    /// <exception cref="FormatException">A quote is not closed, or something follows one. The message says on which line.</exception>
    public static IEnumerable<(int Line, IReadOnlyList<string> Fields)> Of(string text)
    {
        var (place, line) = (0, 1);
        while (place < text.Length)
        {
            var began = line;
            var fields = new List<string>();
            do
                fields.Add(Field(text, ref place, ref line));
            while (place < text.Length && text[place++] == ',');

            line++;
            if (place < text.Length && text[place - 1] == '\r' && text[place] == '\n')
                place++;

            if (fields is not [""])
                yield return (began, fields);
        }
    }

    private static string Field(string text, ref int place, ref int line)
    {
        if (place < text.Length && text[place] == '"')
            return Quoted(text, ref place, ref line);

        var end = text.AsSpan(place).IndexOfAny(",\r\n");
        end = end < 0 ? text.Length : place + end;
        var field = text[place..end];
        place = end;

        return field.Contains('"', StringComparison.Ordinal) ? throw new FormatException($"line {line} has a quote inside a field") : field;
    }

    private static string Quoted(string text, ref int place, ref int line)
    {
        var began = line;
        var field = new StringBuilder();
        for (place++; place < text.Length; place++)
        {
            if (text[place] == '\n')
                line++;

            if (text[place] != '"')
            {
                field.Append(text[place]);
            }
            else if (place + 1 < text.Length && text[place + 1] == '"')
            {
                field.Append(text[place++]);
            }
            else
            {
                place++;

                return place == text.Length || text[place] is ',' or '\r' or '\n' ? field.ToString() : throw new FormatException($"line {line} goes on after a closing quote");
            }
        }

        throw new FormatException($"line {began} opens a quote that is never closed");
    }
}
