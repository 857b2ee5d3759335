namespace PolicyBot.Cases.Desk;

/// <summary>Cells of a CSV file (RFC 4180) that a spreadsheet shows and does not run.</summary>
internal static class CsvText
{
    public static string Row(params string?[] cells) => $"{string.Join(',', cells.Select(cell => Cell(cell ?? "")))}\r\n";

    /// <summary>What begins like a formula gets an apostrophe in front (OWASP, CSV injection).</summary>
    public static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? $"'{text}" : text;

        return safe.AsSpan().ContainsAny(",\"\r\n") || safe != safe.Trim() ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
