namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>The real program, with Slack on this machine around it.</summary>
internal sealed class SlackProgram : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private HttpClient _http = null!;

    public BotProcess Bot { get; private set; } = null!;

    public FakeSlack Slack { get; private set; } = null!;

    public SlackWire Wire { get; private set; } = null!;

    /// <summary>What the program wrote to disk.</summary>
    public IReadOnlyDictionary<string, string> Files => _folder.ReadAll();

    /// <summary>What the program said of its own troubles.</summary>
    public IReadOnlyList<string> Troubles => [.. Bot.Output.Split('\n').Where(line =>
        line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal))];

    /// <param name="http">Slack's way to the bot; may say more in its headers than need be.</param>
    /// <param name="overSocket">Whether the bot calls Slack, and not Slack the bot (Socket Mode).</param>
    /// <param name="settings">Besides those by which it is reached, or in their place.</param>
    public static async Task<SlackProgram> StartAsync(HttpClient http, bool overSocket, params IEnumerable<KeyValuePair<string, string>> settings)
    {
        var program = new SlackProgram { Slack = await FakeSlack.StartAsync(), _http = http };
        program.Slack.TriggersLast = TimeSpan.FromSeconds(30); // the machine may be busy with other tests
        var opened = program.Listen();
        program.Bot = await BotProcess.StartAsync(program.Settings(overSocket).Concat(settings).GroupBy(setting => setting.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value));
        http.BaseAddress = program.Bot.Address;
        program.Wire = new SlackWire(http, TimeProvider.System);
        if (overSocket)
        {
            var socket = await opened.WaitAsync(TimeSpan.FromSeconds(60));
            await socket.HelloAsync();
            program.Wire.Socket = new SocketWire(socket);
        }

        return program;
    }

    /// <summary>Somebody of this workspace, who is known there from then on.</summary>
    public SlackClient Open(SlackPerson person)
    {
        Slack.AddPerson(person);
        return new SlackClient(Wire, Slack, person);
    }

    public async ValueTask DisposeAsync()
    {
        if (Bot is not null)
            await Bot.DisposeAsync();
        await Slack.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    private Task<FakeSocket> Listen()
    {
        var opened = new TaskCompletionSource<FakeSocket>(TaskCreationOptions.RunContinuationsAsynchronously);
        Slack.Socket = async context =>
        {
            var socket = await FakeSocket.AcceptAsync(context);
            opened.TrySetResult(socket);
            await socket.RunAsync();
        };
        return opened.Task;
    }

    private Dictionary<string, string> Settings(bool overSocket) => new()
    {
        ["Storage:DataFolder"] = _folder.FullPath,
        [overSocket ? "Slack:AppToken" : "Slack:SigningSecret"] = overSocket ? FakeSlack.AppToken : SlackSignature.Secret,
        ["Slack:BotToken"] = FakeSlack.BotToken,
        ["Slack:ApiBaseUrl"] = Slack.ApiUrl,
    };
}
