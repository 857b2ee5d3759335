using Microsoft.Extensions.Configuration;
using PolicyBot.Hosting;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Hosting;

/// <summary>Whoever sets it up wrongly is told by one sentence which key, and what to do; and the program does not run.</summary>
public sealed class StartingTheProgram : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"policybot-start-{new Ids(new SystemEntropy(), TimeProvider.System).Untimed():N}");

    public StartingTheProgram() => Directory.CreateDirectory(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Storage:ConnectionString", "pasword=hunter2", "Storage:ConnectionString cannot be read. Leave it empty")]
    [InlineData("Storage:ConnectionString", "Data Source=:memory:", "Storage:ConnectionString names no file")]
    [InlineData("Storage:ConnectionString", "Host=127.0.0.1;Port=1;Username=hunter2;Password=hunter2", "Storage:ConnectionString leads to a PostgreSQL database that cannot be used")]
    [InlineData("Storage:DataFolder", "/proc/nowhere", "Storage:DataFolder asks for")]
    [InlineData("Storage:DataFolder", " ", "Storage:DataFolder is empty. Name a folder")]
    [InlineData("Storage:DataFoler", "data", "Storage has no key 'DataFoler'")]
    [InlineData("Outbox:PollEvery", "often", "Outbox:PollEvery")]
    [InlineData("Outbox:PollEvery", "01:00:00", "Outbox:PollEvery is 01:00:00. Write something from 00:00:00.1000000 to 00:05:00.")]
    [InlineData("Outbox:AtOnce", "0", "Outbox:AtOnce is 0. Write something from 1 to 64.")]
    [InlineData("Hosting:LargestBody", "1", "Hosting:LargestBody is 1. Write a number of bytes")]
    [InlineData("Routing:Default:0", "madrid", "Routing:Default names the destination \"madrid\", which does not exist. Write one of: legal-inbox")]
    [InlineData("Urls", "nonsense", "Urls: ")]
    [InlineData("Urls", "http://192.0.2.1:80", "Urls: ")]
    public async Task A_wrong_setting_stops_it_with_a_sentence_that_names_key_and_mend(string key, string value, string sentence)
    {
        var run = await ProgramRun.ToItsEndAsync(_folder, (key, value));

        Assert.Equal(78, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("hunter2", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error + run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Error + run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_stops_it_with_a_sentence()
    {
        await using var other = await HttpReceiver.StartAsync(_ => Task.CompletedTask);

        var run = await ProgramRun.ToItsEndAsync(_folder, ("Urls", other.Address.ToString()));

        Assert.Equal(78, run.ExitCode);
        Assert.StartsWith($"Urls: Failed to bind to address {other.Address.ToString().TrimEnd('/')}: address already in use. Stop what uses it", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error + run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_wrong_settings_of_a_section_are_said_at_once()
    {
        var run = await ProgramRun.ToItsEndAsync(_folder, ("Outbox:AtOnce", "0"), ("Outbox:BreakFor", "00:00:00"));

        Assert.Contains("Outbox:AtOnce", run.Error, StringComparison.Ordinal);
        Assert.Contains("Outbox:BreakFor", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_settings_file_that_is_no_json_is_named_with_the_place()
    {
        var file = Path.Combine(_folder, "appsettings.json");
        File.WriteAllText(file, "{\n  \"Urls\": nonsense\n}");

        var failure = Assert.ThrowsAny<Exception>(() => new ConfigurationBuilder().AddJsonFile(file).Build());

        var sentence = StartRefusal.Explain(failure);
        Assert.Contains("appsettings.json", sentence, StringComparison.Ordinal);
        Assert.Contains("LineNumber: 1", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_defect_is_not_taken_for_a_wrong_setting()
    {
        Assert.Null(StartRefusal.Explain(new InvalidOperationException("ours")));
        Assert.Null(StartRefusal.Explain(new FormatException("ours", new ArgumentException("ours"))));
        Assert.Null(StartRefusal.Explain(null));
    }
}
