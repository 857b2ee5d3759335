namespace PolicyBot.Cases.Handlers;

/// <summary>A person of Legal.</summary>
/// <param name="Id">Opaque: the key under <c>Legal:Handlers</c>; what audit entries name. The same in every channel.</param>
/// <param name="Name">As shown to colleagues.</param>
public sealed record Handler(string Id, string Name)
{
    public HandlerRoles Roles { get; init; } = HandlerRoles.Handler;
}
