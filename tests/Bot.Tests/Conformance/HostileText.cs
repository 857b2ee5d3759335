namespace PolicyBot.Tests.Conformance;

/// <summary>What a person or a policy might write to break out of a card, and what is merely unusual.</summary>
internal static class HostileText
{
    public static readonly IReadOnlyList<string> All =
    [
        """<script>alert(1)</script><img src=x onerror=alert(1)><b onmouseover=alert(1)>bold</b>""",
        """**bold** __bold__ _it_ `code` ~~gone~~ [click](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example> https://evil.example""",
        "# Heading\n- item\n* item\n1. item\n> quote\n---\n    code\n| a | b |\n|---|---|",
        """{{DATE(2026-01-01T00:00:00Z, SHORT)}} {{{TIME(2026-01-01T00:00:00Z)}}} ${title} {0} {{""",
        "\"},{\"type\":\"Action.OpenUrl\",\"title\":\"x\",\"url\":\"https://evil.example\"},{\"a\":\"",
        """<at>Everyone</at> <mark>marked</mark> &lt;b&gt; &amp; &#42; &nbsp;""",
        """\*not escaped\* \\ \[x\](y) C:\Users\x""",
        "\u202Eright to left\u202C \u200Bno width\u200B \u0007bell\u0000null\u2028line\u2029paragraph\ttab\r\nreturn",
        "価格表が漏れた ценовой лист قائمة الأسعار 🧑‍💼🔒 \uD83D half of a pair",
    ];

    /// <summary>All of it at once.</summary>
    public static string Everything => string.Join('\n', All);

    /// <summary>All of it over and over, to exactly so many characters.</summary>
    public static string OfLength(int length)
    {
        var text = Everything;
        while (text.Length < length)
            text += "\n" + Everything;
        return text[..length];
    }

    /// <summary>One word without a place to break it.</summary>
    public static string Unbroken(int length) => new('x', length);

    /// <summary>A letter a line.</summary>
    public static string ShortLines(int length) => string.Concat(Enumerable.Repeat("x\n", (length / 2) + 1))[..length];

    /// <summary>Letters of three bytes each.</summary>
    public static string Wide(int length) => new('漏', length);
}
