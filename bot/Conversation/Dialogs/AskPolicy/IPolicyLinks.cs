namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>Addresses of places in policies. The channel that serves the pages knows them.</summary>
public interface IPolicyLinks
{
    /// <param name="anchor">As <see cref="Knowledge.Answers.Citation.Anchor"/>.</param>
    /// <param name="onOwnPage">Whether the reader sees the card on one of our own pages, where an address may be relative to it.</param>
    /// <returns><see langword="null"/> when the pages are not served, or not under an address that this reader can open.</returns>
    Uri? To(string policyId, string version, string anchor, bool onOwnPage);
}
