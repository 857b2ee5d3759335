namespace PolicyBot.Tests.TestKit;

/// <summary>Where the sources stand that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException($"PolicyBot.sln stands in no folder above {AppContext.BaseDirectory}.")
        : File.Exists(Path.Combine(folder.FullName, "PolicyBot.sln")) ? folder.FullName
        : Find(folder.Parent);
}
