namespace PolicyBot.Channels.Teams.Protocol;

/// <summary>Where an activity says that it comes from: what must agree with the token of who brought it, before anything else of it counts.</summary>
/// <param name="ChannelId">Such as <see cref="Activity.TeamsChannelId"/>; <see langword="null"/> when it names none, or what cannot be one.</param>
/// <param name="ServiceUrl">As it came; <see langword="null"/> likewise.</param>
/// <param name="Tenants">Every tenant id that it names, each once; an empty one stands for whatever is in the place of an id and cannot be one.</param>
internal sealed record Origin(string? ChannelId, string? ServiceUrl, IReadOnlyList<string> Tenants);
