namespace PolicyBot.Cases.Conflicts.Names;

/// <summary>E-mail addresses in a text, without what stands behind a "+".</summary>
internal static class Emails
{
    public static string Folded(string address)
    {
        var at = address.LastIndexOf('@');
        var local = address[..at].Split('+')[0];

        return $"{local}{address[at..]}".ToUpperInvariant();
    }

    public static IEnumerable<string> In(string? text)
    {
        var visible = string.Concat(NameFold.Compatible(text ?? "").Where(letter => !NameFold.IsLeftOut(letter)));
        for (var at = visible.IndexOf('@', StringComparison.Ordinal); at >= 0; at = visible.IndexOf('@', at + 1))
        {
            var (begin, end) = (at, at + 1);
            while (begin > 0 && IsLocal(visible[begin - 1]))
                begin--;
            while (end < visible.Length && IsDomain(visible[end]))
                end++;

            var local = visible[begin..at].TrimStart('.');
            var domain = visible[(at + 1)..end].TrimEnd('.', '-');
            if (local.Length > 0 && domain.Length > 0)
                yield return Folded($"{local}@{domain}");
        }
    }

    private static bool IsLocal(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '%' or '+' or '-' or '\'';

    private static bool IsDomain(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '-';
}
