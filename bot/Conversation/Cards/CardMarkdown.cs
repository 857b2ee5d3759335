using System.Text;

namespace PolicyBot.Conversation.Cards;

/// <summary>Clients read Markdown in a text block, and in the names and values of a fact set.</summary>
public static class CardMarkdown
{
    /// <summary>
    /// The text as Markdown that shows it letter by letter: no emphasis, link, list, HTML or date function comes of it, and it stays one paragraph.
    /// CommonMark 0.31, section 2.4: a backslash takes the meaning from every ASCII punctuation character.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            // A line break could begin a list or a heading; a leading run of blanks, a block of code.
            if (char.IsControl(letter) || letter is '\u2028' or '\u2029')
                escaped.Append(' ');
            else if (char.IsAscii(letter) && (char.IsPunctuation(letter) || char.IsSymbol(letter)))
                escaped.Append('\\').Append(letter);
            else
                escaped.Append(letter);
        }

        return escaped.ToString().Trim();
    }
}
