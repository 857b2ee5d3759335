namespace PolicyBot.Tests.TestKit;

/// <summary>Somebody at Teams, as every activity of theirs names them.</summary>
/// <param name="Id">Opaque; one for each pair of a person and a bot.</param>
/// <param name="AadObjectId">The Entra object id.</param>
internal sealed record TeamsPerson(string Id, string Name, string AadObjectId)
{
    public static TeamsPerson Employee { get; } = new("29:1a7TnAoFxrMbrRnG4eVsOaDsp3D8Yb_inesA", "Ines Marchetti", "5f2a64f1-7c7e-4a5b-9d0e-3f6f0c1d7a10");

    public static TeamsPerson Handler { get; } = new("29:1hJq0pWcZkUuLm2yRrXvN7tQe_lenaB8sKd", "Lena Vogt", "b0a8f3c4-2d61-4c0f-8f57-91ce5a6bb7d2");

    public static TeamsPerson Colleague { get; } = new("29:1kOeC5mVdYyXwQh3oPzB9sUj_tomasF6aGh", "Tomás Herrera", "c6e91d77-0b3a-4f0c-a1a5-7f1f8e2b6c33");
}
