using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Functions.Triggers;

/// <summary>Files that somebody dropped into the container, told of by a message. A blob trigger would lag by minutes and could miss.</summary>
internal sealed partial class IntakeQueue(IntakeBox box, CurrentClient current, ILogger<IntakeQueue> log)
{
    [Function(Names.IntakeFile)]
    public async Task Take([QueueTrigger("intake")] string message, [DurableClient] DurableTaskClient client)
    {
        current.Client = client;
        foreach (string file in Files(message))
        {
            await box.Take(file);
        }
    }

    /// <summary>A message that has failed five times: its file becomes a rejected one, with its reason and a mail.</summary>
    [Function(Names.IntakeGivenUp)]
    public async Task GiveUp([QueueTrigger("intake-poison")] string message, [DurableClient] DurableTaskClient client)
    {
        current.Client = client;
        IReadOnlyList<string> files = Files(message);
        GivenUp(files.Count);
        foreach (string file in files)
        {
            await box.GiveUp(file);
        }
    }

    private IReadOnlyList<string> Files(string message)
    {
        IReadOnlyList<string> files = IntakeMessage.Files(message);
        if (files.Count == 0)
        {
            NoFile(message.Length);
        }

        return files;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The intake message of {Length} characters tells of no file and is dropped; the container is listed all the same")]
    private partial void NoFile(int length);

    [LoggerMessage(Level = LogLevel.Error, Message = "The intake message of {Files} files has failed five times: they are kept as rejected files")]
    private partial void GivenUp(int files);
}
