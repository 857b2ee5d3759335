using System.Text.RegularExpressions;

namespace PolicyBot.Outbox.Email;

/// <summary>Addresses as settings may hold them: the plain form, without display name, comment, quoting or anything that is not ASCII.</summary>
internal static partial class MailAddress
{
    /// <summary>How many one destination may have: each gets a message of its own, all within one attempt.</summary>
    public const int Most = 20;

    private const string Scheme = "mailto:";

    public static bool Is(string text) => text.Length <= 254 && Plain().IsMatch(text);

    /// <returns><see langword="null"/> when the text is not <c>mailto:</c> and one to <see cref="Most"/> addresses, with commas between them.</returns>
    public static IReadOnlyList<string>? TryParse(string url)
    {
        if (!url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;

        var addresses = url[Scheme.Length..].Split(',', StringSplitOptions.TrimEntries);

        return addresses.Length <= Most && addresses.All(Is) ? [.. addresses.Distinct(StringComparer.OrdinalIgnoreCase)] : null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9!#$&'*+/=^_`{|}~-]+(\.[A-Za-z0-9!#$&'*+/=^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();
}
