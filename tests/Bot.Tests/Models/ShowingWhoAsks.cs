using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Knowledge.Models;
using PolicyBot.Models.Wire;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.AzureOpenAI;

namespace PolicyBot.Tests.Models;

public sealed class ShowingWhoAsks
{
    private const string Scope = "https://ai.azure.com/.default";

    [Fact]
    public async Task A_key_goes_to_the_server_as_a_bearer_token()
    {
        await using var model = await ModelAtHand.StartAsync();

        await model.AskAsync();
        await model.EmbedAsync();

        Assert.All(model.Fake.Calls, call => Assert.Equal($"Bearer {ModelAtHand.Key}", call.Header("Authorization")));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_shown()
    {
        await using var model = await ModelAtHand.StartAsync(("Key", ""));

        await model.AskAsync();

        Assert.Null(Assert.Single(model.Fake.Calls).Header("Authorization"));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_the_key_stays_here()
    {
        await using var elsewhere = await FakeAzureOpenAI.StartAsync();
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Mood = Moods.Redirects($"{elsewhere.Endpoint}chat/completions");

        Assert.Equal(ModelTrouble.Misconfigured, await model.TroubleAsync());

        Assert.Empty(elsewhere.Calls);
    }

    [Theory]
    [InlineData("http://models.example.com/openai/v1/chat/completions", "http://models.example.com/openai/v1/")]
    [InlineData("https://elsewhere.example.com/openai/v1/chat/completions", "https://models.example.com/openai/v1/")]
    public async Task A_key_goes_neither_over_a_line_that_others_read_nor_to_another_server(string to, string endpoint)
    {
        var sent = 0;
        using var http = new HttpMessageInvoker(new CredentialHandler(new ModelKey("secret"), new Uri(endpoint), new Counting(() => sent++)));
        using var request = new HttpRequestMessage(HttpMethod.Post, to);

        var refused = await Assert.ThrowsAsync<ModelException>(() => http.SendAsync(request, CancellationToken.None));

        Assert.Equal(ModelTrouble.Misconfigured, refused.Trouble);
        Assert.Equal(0, sent);
    }

    [Fact]
    public async Task An_identity_shows_a_token_that_is_fetched_once()
    {
        var clock = new FakeClock();
        var identity = new AnIdentity(clock);
        await using var model = await WithAsync(identity);

        await model.AskAsync();
        await model.EmbedAsync();

        Assert.All(model.Fake.Calls, call => Assert.Equal("Bearer token-1", call.Header("Authorization")));
        Assert.Equal([Scope], identity.Scopes);
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends()
    {
        var clock = new FakeClock();
        var identity = new AnIdentity(clock);
        using var token = new EntraToken(identity, Scope, clock);

        Assert.Equal("token-1", await token.TokenAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("token-1", await token.TokenAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("token-2", await token.TokenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task One_fetches_a_token_for_all_who_wait()
    {
        var clock = new FakeClock();
        var arrives = new TaskCompletionSource();
        var identity = new AnIdentity(clock) { Until = arrives.Task };
        using var token = new EntraToken(identity, Scope, clock);

        Task<string?>[] asking = [.. Enumerable.Range(0, 20).Select(_ => token.TokenAsync(CancellationToken.None).AsTask())];
        arrives.SetResult();

        Assert.All(await Task.WhenAll(asking), one => Assert.Equal("token-1", one));
        Assert.Equal(1, identity.Given);
    }

    [Fact]
    public async Task While_it_is_renewed_all_go_on_with_the_old_and_nobody_waits()
    {
        var clock = new FakeClock();
        var identity = new AnIdentity(clock);
        using var token = new EntraToken(identity, Scope, clock);
        await token.TokenAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromMinutes(57));
        var arrives = new TaskCompletionSource();
        identity.Until = arrives.Task;

        for (var time = 0; time < 3; time++)
            Assert.Equal("token-1", await token.TokenAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromMinutes(2.8));
        var renewing = token.TokenAsync(CancellationToken.None).AsTask();
        arrives.SetResult();

        Assert.Equal("token-2", await renewing);
    }

    [Fact]
    public async Task A_token_that_comes_after_its_asker_has_gone_is_there_for_the_next()
    {
        var clock = new FakeClock();
        var arrives = new TaskCompletionSource();
        var identity = new AnIdentity(clock) { Until = arrives.Task };
        using var token = new EntraToken(identity, Scope, clock);

        for (var time = 0; time < 3; time++)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300), clock);
            var asking = token.TokenAsync(patience.Token).AsTask();
            clock.Advance(TimeSpan.FromMilliseconds(300));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        }

        var next = token.TokenAsync(CancellationToken.None).AsTask();
        arrives.SetResult();

        Assert.Equal("token-1", await next);
        Assert.Equal(1, identity.Asked);
    }

    [Fact]
    public async Task An_Entra_that_never_answers_is_asked_anew_after_half_a_minute()
    {
        var clock = new FakeClock();
        var identity = new AnIdentity(clock) { Until = new TaskCompletionSource().Task };
        using var token = new EntraToken(identity, Scope, clock);

        var asking = token.TokenAsync(CancellationToken.None).AsTask();
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(ModelTrouble.Down, (await Assert.ThrowsAsync<ModelException>(() => asking)).Trouble);
        identity.Until = Task.CompletedTask;

        Assert.Equal("token-1", await token.TokenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_token_that_is_still_good_is_used_while_Entra_gives_no_other()
    {
        var clock = new FakeClock();
        var identity = new AnIdentity(clock);
        using var token = new EntraToken(identity, Scope, clock);
        await token.TokenAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromMinutes(57));
        identity.Refuses = true;

        Assert.Equal("token-1", await token.TokenAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromMinutes(4));
        await Assert.ThrowsAsync<ModelException>(() => token.TokenAsync(CancellationToken.None).AsTask());
    }

    [Fact]
    public async Task An_identity_that_gets_no_token_asks_nobody_and_names_nobody()
    {
        var identity = new AnIdentity(new FakeClock()) { Refuses = true };
        await using var model = await WithAsync(identity);

        Assert.Equal(ModelTrouble.Misconfigured, await model.TroubleAsync());

        Assert.Empty(model.Fake.Calls);
        Assert.DoesNotContain(model.Log.Lines, line => line.Contains("marker-tenant", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_not_shown_again()
    {
        await using var model = await WithAsync(new AnIdentity(new FakeClock()));
        model.Fake.Next(Moods.WrongKey);

        Assert.Equal(ModelTrouble.Misconfigured, await model.TroubleAsync());
        await model.AskAsync();

        Assert.Equal(["Bearer token-1", "Bearer token-2"], model.Fake.Calls.Select(call => call.Header("Authorization")));
    }

    private static Task<ModelAtHand> WithAsync(AnIdentity identity) =>
        ModelAtHand.StartAsync(services => services.AddSingleton<TokenCredential>(identity), ("Key", ""), ("Entra", "true"));

    private sealed class Counting(Action sent) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sent();
            return Task.FromResult(new HttpResponseMessage());
        }
    }
}
