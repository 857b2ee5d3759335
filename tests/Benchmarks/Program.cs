using System.Globalization;
using PolicyBot.Benchmarks;
using PolicyBot.Benchmarks.Desk;
using PolicyBot.Benchmarks.Search;
using PolicyBot.Benchmarks.Slack;
using PolicyBot.Benchmarks.Teams;

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

    case ["desk", .. var rest] when rest is [] or [_] or [_, _] && int.TryParse(rest is [var count, ..] ? count : "100000", NumberStyles.None, CultureInfo.InvariantCulture, out var cases) && cases > 0:
        await MeasureDesk.RunAsync(cases, rest is [_, var connection] ? connection : "", CancellationToken.None);
        return 0;

    default:
        Console.Error.WriteLine($"Say what to measure: program, teams, slack, desk {MeasureDesk.Usage}, or search {SearchArguments.Usage}");
        return 2;
}
