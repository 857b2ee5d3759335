using PolicyBot.Primitives;

namespace PolicyBot.Channels.Teams.Package;

/// <summary>The command <c>teams-package</c>: writes the Teams app package for the bot as it is set up. It reads settings and files, and starts nothing.</summary>
public static class TeamsPackageCommand
{
    public const string Name = "teams-package";

    // Beside the program; the project file links it there.
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "manifests", "teams");

    /// <param name="arguments">What stands behind <see cref="Name"/>.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="WrongSettingException">An argument is wrong, or the file cannot be written.</exception>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var asked = PackageArguments.Read(arguments);
        if (asked.AsksForHelp)
        {
            await output.WriteLineAsync(PackageArguments.Usage);
            return 0;
        }

        // Where the server's settings come from, these do: the builder is asked for them, and builds nothing.
        using var settings = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. asked.Settings], ContentRootPath = AppContext.BaseDirectory }).Configuration;
        var values = PackageValues.Read(settings, typeof(TeamsPackageCommand).Assembly.GetName().Version!);
        var path = Path.GetFullPath(asked.File);
        await WriteAsync(path, await AppPackage.MakeAsync(Folder, values, cancellationToken), cancellationToken);
        await output.WriteLineAsync($"{path} is the Teams app package, version {values["Version"]}, of the bot {values["Teams:AppId"]}.");

        return 0;
    }

    private static async Task WriteAsync(string path, byte[] package, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllBytesAsync(path, package, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new WrongSettingException($"{path} cannot be written. Let --out name a file in a folder that exists and that you may write to.", e);
        }
    }
}
