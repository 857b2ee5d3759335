using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Reading;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Reading;

/// <summary>From the policy's file to the steps of a case, over real policies.</summary>
public sealed class ReadingTheChecklist : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_policy_that_the_bot_ships_with_has_twelve_steps_in_order()
    {
        var steps = await FindAsync(Path.Combine(AppContext.BaseDirectory, "library"), daysOn: 250);

        Assert.Equal(("breach-response", "First-hour containment checklist", 12), (steps!.PolicyId, steps.Heading, steps.Steps.Count));
        Assert.Equal("Record what is known, since when and from whom, in the case file and nowhere else.", steps.Steps[0]);
        Assert.Equal("Write to the reporter: thanks, what happens next, which risks they see. Ask for nothing that they would have to go and get.", steps.Steps[11]);
        Assert.DoesNotContain(steps.Steps, step => step.Contains("confront", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_in_force_on_the_day_counts()
    {
        await WriteAsync("1.0", "2026-01-05", "## The checklist\n\n1. Old step.\n2. Other step.\n");
        await WriteAsync("2.0", "2026-06-01", "## A checklist\n\n1. New step.\n2. Other step.\n");

        Assert.Equal(("1.0", "Old step."), await FirstAsync(daysOn: 0));
        Assert.Equal(("2.0", "New step."), await FirstAsync(daysOn: 120));

        async Task<(string Version, string Step)> FirstAsync(int daysOn) =>
            await FindAsync(_folder.FullPath, daysOn) is { } steps ? (steps.PolicyVersion, steps.Steps[0]) : default;
    }

    [Theory]
    [InlineData("## Steps\n\n1. One.\n2. Two.\n")]
    [InlineData("## Checklist\n\n- One.\n- Two.\n")]
    [InlineData("## Checklist\n\nSee the manual.\n")]
    public async Task A_policy_without_a_numbered_list_under_such_a_heading_has_none(string body)
    {
        await WriteAsync("1.0", "2026-01-05", body);

        Assert.Null(await FindAsync(_folder.FullPath, daysOn: 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-such-policy")]
    public async Task Without_such_a_policy_there_is_none(string id)
    {
        await WriteAsync("1.0", "2026-01-05", "## Checklist\n\n1. One.\n2. Two.\n");

        Assert.Null(await FindAsync(_folder.FullPath, daysOn: 0, id));
    }

    private Task WriteAsync(string version, string effective, string body) => File.WriteAllTextAsync(
        Path.Combine(_folder.FullPath, $"breach-{version}.md"),
        $"---\nid: breach-response\ntitle: Breach\nversion: \"{version}\"\neffective: {effective}\nowner: Legal\nreview: 2027-01-04\naudience: [legal]\n---\n# Breach\n\n{body}");

    private static async Task<ContainmentSteps?> FindAsync(string folder, int daysOn, string id = "breach-response")
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Knowledge:Folders:0", (string?)folder)]);
        builder.Services.AddKnowledge(builder.Configuration);
        using var host = builder.Build();
        await host.StartAsync(CancellationToken.None);
        var clock = new FakeClock();
        clock.Advance(TimeSpan.FromDays(daysOn));

        var steps = await new ContainmentStepsOfPolicy(host.Services.GetRequiredService<IReadPolicies>(), Options.Create(new LegalOptions { ChecklistPolicy = id }), clock).FindAsync(CancellationToken.None);
        await host.StopAsync(CancellationToken.None);

        return steps;
    }
}
