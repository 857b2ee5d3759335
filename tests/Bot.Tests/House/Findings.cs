namespace PolicyBot.Tests.House;

internal static class Findings
{
    /// <summary>Fails with every finding in full, since each says what to do.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var found = findings.ToList();
        Assert.True(found.Count == 0, $"{found.Count} to mend:{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
    }
}
