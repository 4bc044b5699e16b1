namespace PhbPortal.Web.Startup;

/// <summary>Where things are kept: the data folder, and the database that Storage:Engine names.</summary>
public static class Storage
{
    /// <summary>The data folder as a full path; it exists after this call.</summary>
    /// <exception cref="CannotStart">The folder cannot be made or written.</exception>
    public static string StorageFolder(this WebApplicationBuilder builder)
    {
        var folder = Path.GetFullPath(builder.Configuration["Storage:Folder"] ?? "data", builder.Environment.ContentRootPath);
        try
        {
            Directory.CreateDirectory(folder);
            return folder;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CannotStart($"The folder {folder} (setting Storage:Folder) cannot be written.", refused);
        }
    }
}
