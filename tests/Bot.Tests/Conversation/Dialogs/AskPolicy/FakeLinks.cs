using PolicyBot.Conversation.Dialogs.AskPolicy;

namespace PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

/// <summary>A site with pages of policies, which may be out of reach from elsewhere.</summary>
internal sealed class FakeLinks : IPolicyLinks
{
    public string? Site { get; set; } = "https://policybot.example.com";

    public Uri? To(string policyId, string version, string anchor, bool onOwnPage)
    {
        var path = $"/policies/{Uri.EscapeDataString(policyId)}/{Uri.EscapeDataString(version)}#{anchor}";

        return onOwnPage ? new Uri(path, UriKind.Relative) : Site is null ? null : new Uri(Site + path);
    }
}
