
        /// <summary>The preset's parameters as options of Microsoft.Extensions.AI.</summary>
        /// <remarks>
        /// <para>Leaves out <see cref="TopP"/>, which ChatOptions would round to a 'float'.</para>
        /// <para>Leaves out <see cref="TopLogProbabilities"/>, for which ChatOptions has nothing.</para>
        /// <para>Leaves out <see cref="ReasoningEffort"/>, for which ChatOptions has nothing.</para>
        /// </remarks>
        /// <returns>New options.</returns>
        public static global::Microsoft.Extensions.AI.ChatOptions ToChatOptions()
        {
            return new global::Microsoft.Extensions.AI.ChatOptions
            {
                ModelId = Model,
                Temperature = (float)Temperature,
                FrequencyPenalty = (float)FrequencyPenalty,
                Seed = Seed,
                MaxOutputTokens = MaxOutputTokens,
                ResponseFormat = global::Microsoft.Extensions.AI.ChatResponseFormat.Json,
            };
        }

        // The library marks some members, or the whole type, as experimental; only what the preset says is set.
        #pragma warning disable OPENAI001, SCME0001
        /// <summary>Sets the preset's parameters in options for the OpenAI library; what it does not say stays as it is.</summary>
        /// <remarks>
        /// <para>The model is the client's: <c>GetChatClient(Model)</c>.</para>
        /// <para>Leaves out <see cref="TopP"/>, which ChatCompletionOptions would round to a 'float'.</para>
        /// <para>Leaves out <see cref="FrequencyPenalty"/>, for which ChatCompletionOptions has nothing.</para>
        /// <para>Leaves out <see cref="Seed"/>, for which ChatCompletionOptions has nothing.</para>
        /// <para>Leaves out <see cref="TopLogProbabilities"/>, for which ChatCompletionOptions has nothing.</para>
        /// <para>Leaves out <see cref="ReasoningEffort"/>, for which ChatCompletionOptions has nothing.</para>
        /// </remarks>
        /// <param name="options">The options.</param>
        /// <returns>The same options.</returns>
        /// <exception cref="global::System.ArgumentNullException">There are no options.</exception>
        public static global::OpenAI.Chat.ChatCompletionOptions ApplyTo(global::OpenAI.Chat.ChatCompletionOptions options)
        {
            if (options is null)
            {
                throw new global::System.ArgumentNullException(nameof(options));
            }

            options.ResponseFormat = global::OpenAI.Chat.ChatResponseFormat.CreateJsonObjectFormat();
            options.Temperature = (float)Temperature;
            options.MaxOutputTokenCount = MaxOutputTokens;
            return options;
        }
        #pragma warning restore OPENAI001, SCME0001
    }
}