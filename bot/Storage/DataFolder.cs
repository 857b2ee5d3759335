using Microsoft.Extensions.Options;
using PolicyBot.Primitives;

namespace PolicyBot.Storage;

/// <summary>The folder for files that must outlive the process.</summary>
public sealed class DataFolder(IOptions<StorageOptions> options)
{
    internal const UnixFileMode OwnerOnlyFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    internal const UnixFileMode OwnerOnlyFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Absolute. <see cref="MakeSure"/> makes it.</summary>
    public string FullPath => Path.GetFullPath(options.Value.DataFolder);

    /// <summary>Makes the folder, readable by this user alone, unless it is there; one that is there keeps the mode its operator gave it.</summary>
    /// <exception cref="WrongSettingException">The folder cannot be made.</exception>
    public string MakeSure()
    {
        Make(FullPath, "Storage:DataFolder");
        return FullPath;
    }

    internal static void Make(string folder, string key)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, OwnerOnlyFolder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException($"{key} asks for the folder {folder}, which cannot be made. Name a folder that this user may write to.", e);
        }
    }

    /// <summary>An empty file, readable and writable by this user alone, unless there is one already. Whoever opens it afterwards inherits the mode.</summary>
    internal static void MakeFile(string path, string key)
    {
        if (File.Exists(path))
        {
            return;
        }

        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnlyFile;
        }

        try
        {
            new FileStream(path, options).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException($"{key} asks for the file {path}, which cannot be made. Name a place that this user may write to.", e);
        }
    }
}
