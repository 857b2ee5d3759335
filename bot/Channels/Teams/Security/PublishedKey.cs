using Microsoft.IdentityModel.Tokens;

namespace PolicyBot.Channels.Teams.Security;

/// <summary>A key of the Bot Framework by which tokens of channels may be signed.</summary>
/// <param name="Key">An RSA key of 2,048 bits or more, by its id.</param>
/// <param name="Endorsements">The channels for which it may speak, such as <c>msteams</c>; empty: none.</param>
internal sealed record PublishedKey(RsaSecurityKey Key, IReadOnlyList<string> Endorsements);
