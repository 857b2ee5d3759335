using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>Real files, made by real programs; their README says how.</summary>
internal static class Documents
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Knowledge.Tests", "Documents");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>Reads a file as the program does, with limits of a test's choice.</summary>
    public static async Task<PolicyReading> ReadAsync(string name, byte[] bytes, ReadingLimits? limits = null, string? sidecar = null, string? questions = null)
    {
        using var folder = new Folder();
        folder.Add(name, bytes);
        if (sidecar is not null) folder.Add(FileNames.Stem(name) + ".policy.yaml", sidecar);
        if (questions is not null) folder.Add(FileNames.Stem(name) + ".questions.yaml", questions);
        var findings = new List<Finding>();
        var source = Assert.Single(new PolicyFolder(folder.Path).List(findings, CancellationToken.None));
        Assert.Empty(findings);

        return await new PolicySourceReader(limits ?? ReadingLimits.Default).ReadAsync(source, CancellationToken.None);
    }

    public static Task<PolicyReading> ReadAsync(string name) => ReadAsync(name, Bytes(name));

    /// <summary>A line for each block: what it is, how deep, its marker, its text.</summary>
    public static IReadOnlyList<string> Lines(PolicyDocument? document) => Lines(document!.Blocks);

    /// <inheritdoc cref="Lines(PolicyDocument?)"/>
    public static IReadOnlyList<string> Lines(IReadOnlyList<Block> blocks) =>
        [.. blocks.Select(block => $"{block.Kind} {block.Level} {block.Marker} {block.Text.Value}".Replace("  ", " ", StringComparison.Ordinal))];
}
