namespace PolicyBot.Cases.Handlers;

/// <summary>A person of Legal.</summary>
/// <param name="Id">Opaque, with the channel in front; what audit entries name.</param>
/// <param name="Name">As shown to colleagues.</param>
public sealed record Handler(string Id, string Name);
