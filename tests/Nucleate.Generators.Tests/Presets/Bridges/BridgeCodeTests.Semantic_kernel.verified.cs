
        /// <summary>The preset's parameters as settings for Semantic Kernel's connector to OpenAI.</summary>
        /// <remarks>
        /// <para><c>ModelId</c> selects among a kernel's services; a service sends its own model.</para>
        /// <para>Leaves out <see cref="TopP"/>, which PromptExecutionSettings would round to a 'float'.</para>
        /// <para>Leaves out <see cref="ReasoningEffort"/>, for which PromptExecutionSettings has nothing.</para>
        /// </remarks>
        /// <returns>New settings.</returns>
        public static global::Microsoft.SemanticKernel.PromptExecutionSettings ToPromptExecutionSettings()
        {
            return new global::Microsoft.SemanticKernel.PromptExecutionSettings
            {
                ModelId = Model,
                ExtensionData = new global::System.Collections.Generic.Dictionary<string, object>
                {
                    ["temperature"] = Temperature,
                    ["frequency_penalty"] = FrequencyPenalty,
                    ["seed"] = Seed,
                    ["max_tokens"] = MaxOutputTokens,
                    ["logprobs"] = true,
                    ["top_logprobs"] = TopLogProbabilities,
                    ["response_format"] = "json_object",
                },
            };
        }
    }
}