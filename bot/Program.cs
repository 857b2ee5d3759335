var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    // appsettings.json is linked into the program's own folder; without this the content root would be whichever folder it was started from.
    ContentRootPath = AppContext.BaseDirectory,
});

var app = builder.Build();

await app.RunAsync();
