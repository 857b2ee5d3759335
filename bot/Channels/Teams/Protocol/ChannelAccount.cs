namespace PolicyBot.Channels.Teams.Protocol;

/// <summary>A user or a bot, as an activity names it.</summary>
/// <param name="Id">Such as <c>29:1abc</c> for a user, <c>28:{app id}</c> for a bot; opaque.</param>
/// <param name="Name"><see langword="null"/> when none is given.</param>
/// <param name="AadObjectId">The Entra object id; missing for anonymous and federated guests. To be believed on the channel <c>msteams</c> only.</param>
internal sealed record ChannelAccount(string Id, string? Name, string? AadObjectId);
