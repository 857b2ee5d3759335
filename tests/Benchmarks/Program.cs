using System.Globalization;
using PolicyBot.Benchmarks;
using PolicyBot.Benchmarks.Desk;
using PolicyBot.Benchmarks.Model;
using PolicyBot.Benchmarks.Search;
using PolicyBot.Benchmarks.Slack;
using PolicyBot.Benchmarks.Teams;
using PolicyBot.Tests.TestKit.AzureOpenAI;

switch (args)
{
    case [] or ["program"]:
        await MeasureProgram.RunAsync();
        return 0;

    case ["teams"]:
        await MeasureTeams.RunAsync();
        return 0;

    case ["slack"]:
        await MeasureSlack.RunAsync();
        return 0;

    case ["search", .. var rest] when SearchArguments.Read(rest) is { } arguments:
        await MeasureSearch.RunAsync(arguments, CancellationToken.None);
        return 0;

    case ["model"] or ["model", "fails"] or ["model", "hangs"]:
        await MeasureModel.RunAsync(args is [_, "hangs"] ? Moods.Hangs : Moods.Fails(500));
        return 0;

    case ["vectors", .. var rest] when rest.Length <= 2 && Array.TrueForAll(rest, word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0):
        MeasureVectors.Run(rest is [var passages, ..] ? int.Parse(passages, CultureInfo.InvariantCulture) : 100_000, rest is [_, var dimensions] ? int.Parse(dimensions, CultureInfo.InvariantCulture) : 1_536);
        return 0;

    case ["desk", .. var rest] when rest is [] or [_] or [_, _] && int.TryParse(rest is [var count, ..] ? count : "100000", NumberStyles.None, CultureInfo.InvariantCulture, out var cases) && cases > 0:
        await MeasureDesk.RunAsync(cases, rest is [_, var connection] ? connection : "", CancellationToken.None);
        return 0;

    default:
        Console.Error.WriteLine($"Say what to measure: program, teams, slack, model {MeasureModel.Usage}, desk {MeasureDesk.Usage}, vectors {MeasureVectors.Usage}, or search {SearchArguments.Usage}");
        return 2;
}
