namespace PolicyBot.Tests.TestKit;

/// <summary>The real program, with Teams on this machine: the authority that vouches for it, its end of the wire, and its connector.</summary>
internal sealed class TeamsProgram : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private FakeAuthority? _authority;

    public BotProcess Bot { get; private set; } = null!;

    public FakeConnector Connector { get; private set; } = null!;

    public Uri Messages => new(Bot.Address, "/api/messages");

    /// <summary>The connector's address, to be put into activities.</summary>
    public Uri ServiceUrl { get; private set; } = null!;

    /// <summary>What the program wrote to disk.</summary>
    public IReadOnlyDictionary<string, string> Files => _folder.ReadAll();

    /// <summary>What the program said of its own troubles.</summary>
    public IReadOnlyList<string> Troubles => [.. Bot.Output.Split('\n').Where(line =>
        line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal))];

    /// <param name="servicePath">Below which activities say that the connector stands.</param>
    /// <param name="settings">Besides those by which it is reached, or in their place.</param>
    public static async Task<TeamsProgram> StartAsync(string servicePath = "/emea", params IEnumerable<KeyValuePair<string, string>> settings)
    {
        var program = new TeamsProgram { _authority = await FakeAuthority.StartAsync(), Connector = await FakeConnector.StartAsync() };
        program.ServiceUrl = new Uri(new Uri(program.Connector.Url), servicePath);
        program.Bot = await BotProcess.StartAsync(program.Settings().Concat(settings).GroupBy(setting => setting.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value));

        return program;
    }

    /// <summary>Teams' end of the wire.</summary>
    /// <param name="http">May say more in its headers than need be.</param>
    public TeamsWire Wire(HttpClient http) => new(http, Messages, Token);

    /// <summary>A token by which Teams may say this.</summary>
    public string Token(string? serviceUrl) => AToken.By(_authority!.Key, TimeProvider.System.GetUtcNow()).Claim("serviceurl", serviceUrl).Text();

    private Dictionary<string, string> Settings() => new()
    {
        ["Storage:DataFolder"] = _folder.FullPath,
        ["Teams:AppId"] = AnActivity.AppId,
        ["Teams:AllowedTenants:0"] = AnActivity.TenantId,
        ["Teams:OpenIdMetadataUrl"] = _authority!.MetadataUrl,
        ["Teams:ServiceUrl"] = Connector.Url,
    };

    public async ValueTask DisposeAsync()
    {
        if (Bot is not null)
            await Bot.DisposeAsync();
        await Connector.DisposeAsync();
        await _authority!.DisposeAsync();
        _folder.Dispose();
    }
}
