using PolicyBot.Benchmarks;
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

    default:
        Console.Error.WriteLine($"Say what to measure: program, teams, slack, or search {SearchArguments.Usage}");
        return 2;
}
