using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Local;

/// <summary>Before anything is served from an emulator that may have forgotten: what was lost, and everything derived made again.</summary>
internal sealed class Recovery(LossCheck check, LossNotes notes, Rebuilder rebuilder, Bureaus bureaus)
{
    /// <summary>Registers the book and what reads it, for the storage that this host has started itself.</summary>
    public static void Add(IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(LineBook.Open(Path.Combine(dataFolder, "witness.jsonl")));
        services.AddSingleton(new LossNotes(Path.Combine(dataFolder, "losses.json"), TimeProvider.System));
        services.AddSingleton<LossCheck>().AddSingleton<Recovery>().AddHostedService<LossTeller>();
    }

    /// <summary>Looks, writes down what it found, repairs.</summary>
    /// <returns>The cases of which something was lost.</returns>
    public async Task<IReadOnlyList<CaseId>> Run()
    {
        IReadOnlyList<Loss> losses = await check.Run();
        if (losses.Count > 0)
        {
            notes.Add(losses, (await bureaus.Current()).Policy);
        }

        // Rows and links are saved apart from the journals, so they may be behind or ahead without any line being lost.
        await rebuilder.Run();
        await check.Close();
        return [.. losses.Select(loss => loss.Case)];
    }
}
