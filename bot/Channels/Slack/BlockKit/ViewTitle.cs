using PolicyBot.Conversation.Cards;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Titles of views and of their two buttons, which are short in Slack.</summary>
internal static class ViewTitle
{
    /// <summary>The title, or as many whole words of it as fit with an ellipsis, or as many letters.</summary>
    public static string Of(string title)
    {
        if (title.Length <= BlockLimits.ViewTitle)
            return title;

        var end = title.LastIndexOf(' ', BlockLimits.ViewTitle - 1);

        return end < BlockLimits.ViewTitle / 2 ? CardLength.Shorten(title, BlockLimits.ViewTitle) : title[..end].TrimEnd(' ', ',', ':', ';', '-') + "…";
    }
}
