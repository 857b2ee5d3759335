using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Moq;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Hosting;

public sealed class TellingHealth
{
    [Fact]
    public async Task When_all_is_well_it_says_ok()
    {
        var (status, health) = await AskAsync("/health", HealthCheckResult.Healthy("Well."));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"status":"ok","live":true,"ready":true,"checks":{"knowledge":{"status":"ok","says":"23 policies, 328 passages."},"sample":{"status":"ok","says":"Well."}}}""",
            health);
    }

    [Fact]
    public async Task What_somebody_should_look_at_degrades_and_turns_nobody_away()
    {
        var (status, health) = await AskAsync("/health", HealthCheckResult.Degraded("counsel refuses deliveries."));

        Assert.Equal(HttpStatusCode.OK, status);
        AssertSays(health, "degraded", ready: true, "counsel refuses deliveries.");
    }

    [Fact]
    public async Task Without_what_it_needs_it_is_not_ready_but_lives()
    {
        var (status, health) = await AskAsync("/health/ready", HealthCheckResult.Unhealthy("SQLite is away."), tags: "ready");
        var (live, _) = await AskAsync("/health/live", HealthCheckResult.Unhealthy("SQLite is away."), tags: "ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        AssertSays(health, "failing", ready: false, "SQLite is away.");
        Assert.Equal(HttpStatusCode.OK, live);
    }

    [Fact]
    public async Task A_check_that_throws_tells_its_type_and_not_its_words()
    {
        var (_, health) = await AskAsync("/health", () => throw new FormatException("password=secret"));

        AssertSays(health, "failing", ready: true, "FormatException");
        Assert.DoesNotContain("secret", health, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policies_that_should_be_mended_are_named()
    {
        var knowledge = new KnowledgeHealth(true, 22, 300, [new PolicyFinding("nda.md", "It has no version; add one.")]);

        var (status, health) = await AskAsync("/health", HealthCheckResult.Healthy(), knowledge: knowledge);

        Assert.Equal(HttpStatusCode.OK, status);
        AssertSays(health, "degraded", ready: true, "nda.md: It has no version; add one.");
    }

    [Fact]
    public async Task Until_the_policies_are_read_it_is_not_ready()
    {
        var (status, health) = await AskAsync("/health", HealthCheckResult.Healthy(), knowledge: new KnowledgeHealth(false, 0, 0, []));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        AssertSays(health, "failing", ready: false, "being read");
    }

    [Fact]
    public async Task However_many_ask_the_checks_are_made_once_a_second()
    {
        var made = 0;
        var clock = new FakeClock();
        await using var host = await HostUnderTest.StartAsync(add: services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.AddHealthChecks().AddCheck("sample", () =>
            {
                made++;
                return HealthCheckResult.Healthy();
            });
        });

        for (var ask = 0; ask < 5; ask++)
        {
            await host.Http.GetStringAsync("/health");
        }

        clock.Advance(TimeSpan.FromSeconds(1));
        await host.Http.GetStringAsync("/health");

        Assert.Equal(2, made);
    }

    [Fact]
    public async Task What_comes_through_a_proxy_hears_no_name()
    {
        var knowledge = new KnowledgeHealth(true, 22, 300, [new PolicyFinding("project-bluebird.md", "It has no version; add one.")]);
        await using var host = await HostUnderTest.StartAsync(add: services => services.AddSingleton(Mock.Of<IKnowledgeHealth>(health => health.Look() == knowledge)));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");

        using var answer = await host.Http.SendAsync(request);
        var health = await answer.Content.ReadAsStringAsync();

        AssertSays(health, "degraded", ready: true, "\"knowledge\":{\"status\":\"degraded\"");
        Assert.DoesNotContain("bluebird", health, StringComparison.Ordinal);
        Assert.DoesNotContain("22", health, StringComparison.Ordinal);
    }

    private static Task<(HttpStatusCode Status, string Health)> AskAsync(string path, HealthCheckResult result, string? tags = null, KnowledgeHealth? knowledge = null) =>
        AskAsync(path, () => result, tags, knowledge);

    private static async Task<(HttpStatusCode Status, string Health)> AskAsync(string path, Func<HealthCheckResult> check, string? tags = null, KnowledgeHealth? knowledge = null)
    {
        await using var host = await HostUnderTest.StartAsync(add: services =>
        {
            services.AddHealthChecks().AddCheck("sample", check, tags is null ? [] : [tags]);
            if (knowledge is not null)
            {
                services.AddSingleton(Mock.Of<IKnowledgeHealth>(health => health.Look() == knowledge));
            }
        });
        using var answer = await host.Http.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static void AssertSays(string health, string status, bool ready, string sentence)
    {
        using var document = JsonDocument.Parse(health);
        Assert.Equal(status, document.RootElement.GetProperty("status").GetString());
        Assert.Equal(ready, document.RootElement.GetProperty("ready").GetBoolean());
        Assert.True(document.RootElement.GetProperty("live").GetBoolean());
        Assert.Contains(sentence, health, StringComparison.Ordinal);
    }
}
