using System.Text.RegularExpressions;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Reads the Markdown of our own texts: backslashes as <see cref="CardMarkdown.Escape"/> writes them, <c>**bold**</c> and <c>[link](https://...)</c>.</summary>
internal static partial class MarkdownRuns
{
    public static IReadOnlyList<AdaptiveTextRun> Of(string markdown)
    {
        var runs = new List<AdaptiveTextRun>();
        var start = 0;
        foreach (Match mark in Marks().Matches(markdown))
        {
            Add(markdown[start..mark.Index]);
            if (mark.Groups["bold"] is { Success: true } bold)
                runs.Add(new() { Text = Unescape(bold.Value), Weight = AdaptiveTextWeight.Bolder });
            else if (Uri.TryCreate(mark.Groups["url"].Value, UriKind.Absolute, out var url))
                runs.Add(new() { Text = Unescape(mark.Groups["text"].Value), SelectAction = new AdaptiveOpenUrlAction { Title = "", Url = url } });
            else
                Add(mark.Value);
            start = mark.Index + mark.Length;
        }

        Add(markdown[start..]);
        return runs;

        void Add(string text)
        {
            if (text.Length > 0)
                runs.Add(new() { Text = Unescape(text) });
        }
    }

    /// <summary>What a reader sees of it.</summary>
    public static string TextOf(string markdown) => string.Concat(Of(markdown).Select(run => run.Text));

    private static string Unescape(string text) => Escapes().Replace(text, "${sign}");

    // An escaped letter is a match of its own, so that it opens and closes nothing; Add takes the backslash away.
    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]|\*\*(?<bold>(?:\\.|[^*\\])+)\*\*|\[(?<text>(?:\\.|[^\]\\])+)\]\((?<url>https?://[^)\s]+)\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\\(?<sign>[!-/:-@\[-`{-~])", RegexOptions.NonBacktracking)]
    private static partial Regex Escapes();
}
