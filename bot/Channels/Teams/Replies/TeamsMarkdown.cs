using System.Text;

namespace PolicyBot.Channels.Teams.Replies;

/// <summary>The Markdown that Teams reads in a message's text.</summary>
internal static class TeamsMarkdown
{
    /// <summary>Somebody else's words, on one line, with nothing in them read as mark-up or as a citation's number.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (char.IsControl(letter) || letter is '\u2028' or '\u2029')
                escaped.Append(' ');
            else if (letter is '\\' or '*' or '_' or '`' or '[' or ']' or '~' or '#' or '|')
                escaped.Append('\\').Append(letter);
            else if (letter is '<')
                escaped.Append("&lt;");
            else if (letter is '>')
                escaped.Append("&gt;");
            else if (letter is '&')
                escaped.Append("&amp;");
            else
                escaped.Append(letter);
        }

        return escaped.ToString().Trim();
    }

    /// <summary>The same at the beginning of a line, where Teams would also read a list.</summary>
    public static string EscapeLine(string text)
    {
        var escaped = Escape(text);
        var digits = escaped.TakeWhile(char.IsAsciiDigit).Count();

        return escaped.Length > digits && (digits == 0 ? escaped[0] is '-' or '+' : escaped[digits] is '.' or ')') ? escaped.Insert(digits, "\\") : escaped;
    }
}
