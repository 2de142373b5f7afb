using System.Diagnostics;
using System.Globalization;
using System.Net;
using Azure.Storage.Blobs;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Walk;

namespace Puyang.Proposals.Local;

/// <summary>The main job by itself: the host starts as always, on trial data of its own, and proposal 185 is carried from its form to
/// its rating through the real pages and the links in the kept mails.</summary>
internal static class Demo
{
    private const string Serve = "--serve";

    /// <summary>Carries the proposal through and says who did what, where the letter lies and where to look at the case.</summary>
    /// <param name="args">--serve goes on serving afterwards; the rest are settings, such as --urls.</param>
    /// <returns>True when the letter is the original to the character and the case is closed.</returns>
    /// <exception cref="StartException">The host cannot start.</exception>
    /// <exception cref="WalkException">A page did not do what it should.</exception>
    public static async Task<bool> Run(IReadOnlyList<string> args)
    {
        string[] own = [.. args.Where(word => word != Serve)];
        IConfiguration configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(own).Build();
        string templates = configuration["TemplateFolder"] is { Length: > 0 } set ? set : Path.Combine(Tree.Root, "templates");
        WalkScript script = WalkScript.Read(Path.Combine(templates, "samples", "walk-185.json"));
        string folder = EmptyFolder(OneMachine.AzuriteFolder(configuration));
        (string connection, string address) = Places(configuration["urls"]);
        await using OneMachine machine = await OneMachine.Start(
        [
            "--AzureWebJobsStorage", connection, "--AzuriteFolder", folder, "--Urls", address, "--PublicAddress", address,
            "--Development", "true", "--SmtpHost", "", "--OfficeFile", "", "--EasyAuth", "false", .. own,
        ]);
        Walker walker = Walker.Against(new Uri(address), new BlobServiceClient(connection));
        bool isRight = await Carry(walker, script, folder);
        Console.WriteLine($"  提案详情 The case         {address}{script.Case}");
        if (args.Contains(Serve))
        {
            Console.WriteLine("  请用上面的登录链接打开。Sign in by the link above. Ctrl-C 停止 stops");
            await machine.UntilStopped();
        }
        else
        {
            Console.WriteLine("  要打开看，请加 --serve。To look at it: demo --serve");
        }

        return isRight;
    }

    private static async Task<bool> Carry(Walker walker, WalkScript script, string folder)
    {
        Stopwatch all = Stopwatch.StartNew();
        Console.WriteLine($"  {script.Proposal}提案：从收文到征询意见");
        foreach ((ScriptedAct scripted, int number) in script.Acts.Select((act, position) => (act, position + 1)))
        {
            Stopwatch one = Stopwatch.StartNew();
            if (scripted.On is { } moment)
            {
                await walker.SetClock(moment);
                Console.WriteLine($"      {Chinese.Date(DateOnly.FromDateTime(moment.DateTime))}");
            }

            await walker.Do(script.Act(scripted));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {number,2}  {Padded(scripted.Who, 18)}{Padded(scripted.Does, 34)}{one.Elapsed.TotalSeconds,5:0.0} s"));
        }

        await walker.Rest();
        return await Letter(walker, script, folder, all);
    }

    private static async Task<bool> Letter(Walker walker, WalkScript script, string folder, Stopwatch all)
    {
        KeptMail mail = await walker.Mails.Find(script.Letter.Mailbox, script.Letter.Subject, script.Proposal);
        string file = Path.Combine(folder, mail.Letter.Key);
        await File.WriteAllBytesAsync(file, mail.Letter.Value);
        string? difference = SentLetter.Difference(mail.Letter.Value, script.ReplyText);
        bool isClosed = (await walker.Look(script.Case)).Element(".s-closed") is not null;
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  用时 Took              {all.Elapsed.TotalSeconds:0.0} s"));
        Console.WriteLine($"  答复函 The letter       {file}");
        Console.WriteLine(difference is null ? "                         与原件逐字一致 equal to the original" : $"                         与原件不一致 differs: {difference}");
        Console.WriteLine(isClosed ? "                         已办结 closed" : "                         没有办结 not closed");
        return difference is null && isClosed;
    }

    // Hanzi take two columns in a terminal.
    private static string Padded(string text, int columns) => text + new string(' ', Math.Max(1, columns - (int)(2 * TextWidth.Ems(text))));

    // Only what a demo left there: what was installed stays.
    private static string EmptyFolder(string trial)
    {
        DirectoryInfo folder = Directory.CreateDirectory(Path.Combine(trial, "demo"));
        foreach (FileSystemInfo left in folder.EnumerateFileSystemInfos().Where(left => left.Name != "program"))
        {
            if (left is DirectoryInfo inner)
            {
                inner.Delete(recursive: true);
            }
            else
            {
                left.Delete();
            }
        }

        return folder.FullName;
    }

    // Beside a host that serves already: on ports of its own, except for the page's usual one when it is free.
    private static (string Connection, string Address) Places(string? asked)
    {
        int[] ports = Ports.Free(4);
        string Endpoint(int service) => $"http://127.0.0.1:{ports[service]}/{StoragePorts.Account}";
        string address = asked ?? (Ports.IsFree(IPAddress.Loopback, new Uri(OneMachine.DefaultAddress).Port) ? OneMachine.DefaultAddress : $"http://127.0.0.1:{ports[3]}");
        return (
            $"DefaultEndpointsProtocol=http;AccountName={StoragePorts.Account};AccountKey={StoragePorts.Key};BlobEndpoint={Endpoint(0)};"
            + $"QueueEndpoint={Endpoint(1)};TableEndpoint={Endpoint(2)}",
            address);
    }
}
