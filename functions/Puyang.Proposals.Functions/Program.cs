using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Puyang.Proposals.Functions;
using Puyang.Proposals.Office;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Office.Setup;
using Puyang.Proposals.Office.Word;

try
{
    FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.UseMiddleware<FaultFence>();
    Ground ground = await Ground.Open(CloudSettings.Read(builder.Configuration), TimeProvider.System);
    await ground.Storage.PrepareCloud();
    builder.AddCloud(ground);

    IHost host = builder.Build();
    await host.Services.GetRequiredService<StaffLinks>().Offer();
    await host.RunAsync();
    return 0;
}
catch (Exception problem) when (problem is SettingsException or PolicyException or TemplateException)
{
    // Every problem at once. Of what a worker says before it ends, the host takes for an error only a line that says so itself.
    foreach (string line in problem.Message.Split(Environment.NewLine))
    {
        Console.Error.WriteLine($"error: {line}");
    }

    return 1;
}
