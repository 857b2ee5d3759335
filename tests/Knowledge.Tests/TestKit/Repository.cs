namespace PolicyBot.Knowledge.Tests.TestKit;

internal static class Repository
{
    /// <summary>The folder of the solution, found above the folder of this program.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PolicyBot.sln"))) folder = folder.Parent;

        return folder?.FullName ?? throw new DirectoryNotFoundException("PolicyBot.sln stands in no folder above the tests.");
    }
}
