using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.House;

/// <summary>One suite, two databases; and where everything must run, nothing is quietly missing.</summary>
[Collection(PostgresServer.Collection)]
public sealed class RunningOnBothDatabases(PostgresServer server)
{
    public static TheoryData<string> Suites =>
    [
        .. typeof(DatabaseContract).Assembly.GetTypes().Where(type => type.IsAbstract && type.IsSubclassOf(typeof(DatabaseContract))).Select(type => type.FullName!),
    ];

    [Theory]
    [MemberData(nameof(Suites))]
    public void Every_suite_runs_on_both(string suite)
    {
        var runs = typeof(DatabaseContract).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.BaseType?.FullName == suite).ToList();

        var onPostgres = runs.Where(run => run.GetConstructors().Single().GetParameters().Any(parameter => parameter.ParameterType == typeof(PostgresServer))).ToList();
        Assert.True(onPostgres.Count == 1 && runs.Count == 2, $"{suite}: derive two sealed classes from it, one that hands in no server (SQLite) and one that hands in the PostgresServer.");
        Assert.True(
            onPostgres[0].GetCustomAttributesData().Any(attribute => attribute.AttributeType == typeof(CollectionAttribute)),
            $"{onPostgres[0]}: mark it [Collection(PostgresServer.Collection)], so that it shares the one server.");
    }

    [Fact]
    public void Where_everything_must_run_PostgreSQL_is_there() =>
        Assert.True(!PostgresServer.IsRequired || server.Missing is null, server.Missing);
}
