namespace PolicyBot.Tests.TestKit;

/// <summary>The real program with Teams around it, started once for all tests of a class.</summary>
public sealed class RunningTeamsProgram : IAsyncLifetime
{
    private readonly HttpClient _http = new();

    internal TeamsProgram Teams { get; private set; } = null!;

    internal TeamsWire Wire => Teams.Wire(_http);

    public async Task InitializeAsync() => Teams = await TeamsProgram.StartAsync();

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await Teams.DisposeAsync();
    }
}
