using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

/// <summary>Who asks and where, against what may be said there: over real policies, by the words of the card that everybody present sees.</summary>
public sealed class KeepingPoliciesHidden : IAsyncLifetime
{
    private const string Asked = "Which crate does a scrapped prototype of a lawsuit go into?";
    private const string Forbidden = "crimson";

    private readonly TemporaryFolder _open = new();
    private readonly TemporaryFolder _closed = new();
    private IHost _with = null!;
    private IHost _without = null!;

    public async Task InitializeAsync()
    {
        await WriteAsync(_open, "crates", "everyone", "A scrapped prototype goes into the yellow crate.");
        await WriteAsync(_closed, "legal-crates", "legal", $"The prototype of a lawsuit is evidence: when it is scrapped it goes into the {Forbidden} crate of counsel, sealed by two.");
        _with = await StartAsync(_open, _closed);
        _without = await StartAsync(_open);
    }

    public async Task DisposeAsync()
    {
        foreach (var host in new[] { _with, _without })
        {
            await host.StopAsync(CancellationToken.None);
            host.Dispose();
        }

        _open.Dispose();
        _closed.Dispose();
    }

    public static TheoryData<string, bool, bool> Places() => new()
    {
        // who, in a group, sees what is for Legal
        { "teams:legal", false, true },
        { "slack:legal", false, true },
        { "teams:legal", true, false },
        { "slack:legal", true, false },
        { "teams:anyone", false, false },
        { "slack:anyone", false, false },
        { "teams:anyone", true, false },
        { "web:nobody", false, false },
        { "web:handler", false, false },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_card_says_what_all_who_see_it_may_read(string who, bool inGroup, bool sees)
    {
        var with = await AnsweredAsync(_with, who, inGroup);
        var without = await AnsweredAsync(_without, who, inGroup);

        Assert.Equal(sees, with.Contains(Forbidden, StringComparison.Ordinal));
        if (!sees) Assert.Equal(without, with);
    }

    private static async Task<string> AnsweredAsync(IHost host, string who, bool inGroup)
    {
        Asker asker = who switch
        {
            "web:nobody" => new Asker.Anonymous(),
            "web:handler" => new Asker.Handler(new Handler(who, "Counsel")),
            _ when who.EndsWith(":legal", StringComparison.Ordinal) => new Asker.Employee(who, "Ines", ["everyone", "legal"]),
            _ => new Asker.Employee(who, "Ines", ["everyone"]),
        };
        var asking = new Asking { Policies = host.Services.GetRequiredService<IAnswerQuestions>() };

        return Assert.Single((await asking.AskAsync(Asked, asker, inGroup)).Cards).Words();
    }

    private static Task WriteAsync(TemporaryFolder folder, string id, string audience, string rule) => File.WriteAllTextAsync(
        Path.Combine(folder.FullPath, $"{id}.md"),
        $"---\nid: {id}\ntitle: Crates\nversion: \"1.0\"\neffective: 2026-01-05\nowner: Legal\nreview: 2027-01-04\naudience: [{audience}]\n---\n# Crates\n\n## Scrapped prototypes\n\n{rule}\n");

    private static async Task<IHost> StartAsync(params TemporaryFolder[] folders)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(folders.Select((folder, i) => KeyValuePair.Create($"Knowledge:Folders:{i}", (string?)folder.FullPath)));
        builder.Services.AddKnowledge(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync(CancellationToken.None);

        return host;
    }
}
